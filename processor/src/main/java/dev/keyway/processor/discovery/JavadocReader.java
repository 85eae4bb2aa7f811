package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads Javadoc as the texts of an OpenAPI document, in which Markdown is allowed but no HTML. */
final class JavadocReader {
  /** A block tag at the start of a line. */
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^[ \\t]*@(\\w+)\\b");

  /** An inline tag without others in it. */
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)(?:\\s+([^{}]*))?}");

  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\s*</?(?:p|ul|ol|dl|pre|div|h[1-6]|blockquote)\\b[^<>]*>\\s*");
  private static final Pattern LIST_ITEM = Pattern.compile("(?i)\\s*<li\\b[^<>]*>\\s*");
  private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  /** Where a sentence ends: as Javadoc, at a period before white space. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  private final Elements elements;
  private final Optional<StoredJavadoc> stored;

  /** A reader of the Javadoc in sources alone. */
  JavadocReader(Elements elements) {
    this(elements, Optional.empty());
  }

  /** A reader that looks at what is stored where there is no source. */
  JavadocReader(Elements elements, Optional<StoredJavadoc> stored) {
    this.elements = elements;
    this.stored = stored;
  }

  /** The element's Javadoc; empty texts if it has none. */
  Javadoc read(Element element) {
    @Nullable String comment = elements.getDocComment(element);
    return comment == null
        ? stored.flatMap(texts -> texts.of(element)).orElse(Javadoc.NONE)
        : parse(comment);
  }

  /**
   * The texts of a Javadoc comment.
   *
   * @param text what is before the block tags
   * @param parameters what {@code @param} says, by name
   * @param result what {@code @return} says
   */
  record Javadoc(String text, Map<String, String> parameters, String result) {
    private static final Javadoc NONE = new Javadoc("", Map.of(), "");

    Javadoc {
      parameters = Map.copyOf(parameters);
    }

    /** The first sentence, without Markdown, which OpenAPI doesn't know there. */
    String summary() {
      return firstSentence().replace("`", "");
    }

    /** The whole text; empty if that is no more than the summary. */
    String description() {
      return text.equals(firstSentence()) ? "" : text;
    }

    private String firstSentence() {
      String paragraph = text.split("\n\n", 2)[0];
      Matcher end = SENTENCE_END.matcher(paragraph);
      return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    /** What it says of a parameter; empty if nothing. */
    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /** Splits the comment, from which the compiler has taken the asterisks, and makes its parts plain. */
  static Javadoc parse(String comment) {
    List<Integer> starts = new ArrayList<>();
    Matcher tag = BLOCK_TAG.matcher(comment);
    while (tag.find()) {
      starts.add(tag.start());
    }
    String text = plain(starts.isEmpty() ? comment : comment.substring(0, starts.get(0)));
    Map<String, String> parameters = new LinkedHashMap<>();
    String result = "";
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : comment.length();
      String[] words = comment.substring(starts.get(i), end).strip().split("\\s+", 2);
      String rest = words.length < 2 ? "" : words[1];
      if (words[0].equals("@param")) {
        String[] parameter = rest.split("\\s+", 2);
        parameters.put(parameter[0], parameter.length < 2 ? "" : plain(parameter[1]));
      } else if (words[0].equals("@return")) {
        result = plain(rest);
      }
    }
    // A comment may be nothing but {@return ...}, which is then both the text and the result.
    return new Javadoc(text, parameters, result.isEmpty() ? inlineResult(comment) : result);
  }

  private static String inlineResult(String comment) {
    String text = comment.strip();
    return text.startsWith("{@return") && text.endsWith("}")
        ? plain(text.substring("{@return".length(), text.length() - 1))
        : "";
  }

  private static String plain(String javadoc) {
    String text = withoutInlineTags(javadoc);
    text = LIST_ITEM.matcher(text).replaceAll("\n\n- ");
    text = PARAGRAPH.matcher(text).replaceAll("\n\n");
    text = HTML_TAG.matcher(text).replaceAll("");
    text = text.replace(OPENING, "<")
        .replace(CLOSING, ">")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#64;", "@")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
    return paragraphs(text);
  }

  /** In place of the angle brackets in code, which are none of HTML's. */
  private static final String OPENING = "\uE000";

  private static final String CLOSING = "\uE001";

  /** Resolves the innermost tags first, until there are none. */
  private static String withoutInlineTags(String javadoc) {
    String text = javadoc;
    for (Matcher tag = INLINE_TAG.matcher(text); tag.find(); tag = INLINE_TAG.matcher(text)) {
      text =
          tag.replaceAll(found -> Matcher.quoteReplacement(inline(found.group(1), found.group(2))));
    }
    return text;
  }

  private static String inline(String tag, @Nullable String content) {
    String text = content == null ? "" : content.strip();
    return switch (tag) {
      case "code" -> "`" + literal(text) + "`";
      case "literal" -> literal(text);
      case "link", "linkplain" -> linked(text);
      case "value", "inheritDoc", "index", "systemProperty", "snippet", "docRoot" -> "";
      default -> text;
    };
  }

  private static String literal(String text) {
    return text.replace("<", OPENING).replace(">", CLOSING);
  }

  /** The label, or else the name as one would say it. */
  private static String linked(String link) {
    Matcher target = Pattern.compile("([^\\s(]*(?:\\([^)]*\\))?)(?:\\s+(.*))?", Pattern.DOTALL)
        .matcher(link);
    if (!target.matches()) {
      return link;
    }
    if (target.group(2) != null) {
      return target.group(2).strip();
    }
    String name = target.group(1);
    return "`" + (name.startsWith("#") ? name.substring(1) : name.replace('#', '.')) + "`";
  }

  /** Paragraphs of one line each, with an empty line between them. */
  private static String paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\\n[ \\t]*\\n", -1)) {
      String line = paragraph.replaceAll("\\s+", " ").strip();
      if (!line.isEmpty()) {
        paragraphs.add(line);
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
