package dev.keyway.processor.emit.security;

import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.SecurityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of the report's table: one for each scope that is declared, grouped by scheme. */
final class ReportColumns {
  /** How many columns there are before those of the scopes. */
  private static final int BEFORE = 2;

  private final List<Group> groups = new ArrayList<>();

  /** What a scope is to an endpoint. */
  enum Mark {
    /** It is in every sufficient set. */
    REQUIRED("●", "required"),
    /** It is in some of them. */
    ALTERNATIVE("◐", "one of several ways"),
    /** It implies one that is. */
    IMPLYING("○", "implies one of them");

    private final String symbol;
    private final String meaning;

    Mark(String symbol, String meaning) {
      this.symbol = symbol;
      this.meaning = meaning;
    }

    String symbol() {
      return symbol;
    }

    String meaning() {
      return meaning;
    }
  }

  /** The columns of a scheme that has scopes. */
  record Group(SecurityScheme scheme, List<Column> columns) {
    Group {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A scope.
   *
   * @param cell its position among the cells of a row
   * @param first whether it is the first one of its scheme
   */
  record Column(SecurityScheme scheme, String scope, String description, int cell, boolean first) {}

  ReportColumns(SecurityTable table) {
    int cell = BEFORE;
    for (SecurityScheme scheme : table.schemes()) {
      List<Column> columns = new ArrayList<>();
      for (Scope scope : scheme.scopes()) {
        columns.add(
            new Column(scheme, scope.name(), scope.description(), cell++, columns.isEmpty()));
      }
      if (!columns.isEmpty()) {
        groups.add(new Group(scheme, columns));
      }
    }
  }

  List<Group> groups() {
    return groups;
  }

  List<Column> all() {
    return groups.stream().flatMap(group -> group.columns().stream()).toList();
  }

  /** What the scope of a column is to an endpoint; absent if nothing. */
  Optional<Mark> mark(SecurityTable.Row row, Column column) {
    return row.schemes().stream()
        .filter(access -> access.scheme().equals(column.scheme()))
        .findFirst()
        .flatMap(access -> mark(access, column));
  }

  private static Optional<Mark> mark(SecurityTable.Access access, Column column) {
    String scope = column.scope();
    if (access.sufficient().stream().allMatch(set -> set.contains(scope))) {
      return Optional.of(Mark.REQUIRED);
    }
    if (access.sufficient().stream().anyMatch(set -> set.contains(scope))) {
      return Optional.of(Mark.ALTERNATIVE);
    }
    List<String> implied = column.scheme().impliedBy(scope);
    return access.sufficient().stream().flatMap(List::stream).anyMatch(implied::contains)
        ? Optional.of(Mark.IMPLYING)
        : Optional.empty();
  }
}
