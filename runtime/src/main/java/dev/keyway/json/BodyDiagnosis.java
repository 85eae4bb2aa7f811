package dev.keyway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds out, for a body that was refused, everything that is wrong with it. */
final class BodyDiagnosis {
  private final OpenApiSchemas schemas;
  private final String schemaPointer;

  BodyDiagnosis(OpenApiSchemas schemas, String schemaPointer) {
    this.schemas = schemas;
    this.schemaPointer = schemaPointer;
  }

  /**
   * Reports at least one problem.
   *
   * @param refusal why Jackson refused the body; null if it didn't. Used for its place alone: its
   *     message names classes.
   */
  void explain(byte[] body, @Nullable JacksonException refusal, BodyErrors errors) {
    BodyProblems problems = new BodyProblems();
    JsonNode tree = BodyTree.read(body, problems);
    if (tree != null) {
      JsonNode schema = schemas.find(schemaPointer);
      if (schema != null) {
        new SchemaCheck(schemas, problems).check(schema, tree, BodyPath.ROOT);
      }
      explainByPlace(tree, refusal, problems);
    }
    problems.reportTo(errors);
  }

  /**
   * What the schema can't tell, such as the pattern of a date; and the best that can be said without a
   * schema, or if the schema has nothing against the body.
   */
  private static void explainByPlace(
      JsonNode tree, @Nullable JacksonException refusal, BodyProblems problems) {
    BodyPath path = BodyPath.ROOT;
    JsonNode node = tree;
    if (refusal != null) {
      for (JacksonException.Reference step : refusal.getPath()) {
        String name = step.getPropertyName();
        if (name == null) {
          int index = Math.max(0, step.getIndex());
          path = path.element(index);
          node = node.path(index);
        } else {
          path = path.member(name);
          node = node.path(name);
        }
      }
    }
    if (refusal instanceof RefusedText text && !node.isMissingNode()) {
      if (!problems.has(path)) {
        problems.add(path, text.keyword(), text.message());
      }
    } else if (problems.isEmpty()) {
      if (node.isMissingNode()) {
        problems.add(path, "required", "is required");
      } else {
        problems.add(path, "type", node.isNull() ? "must not be null" : "is not valid here");
      }
    }
  }
}
