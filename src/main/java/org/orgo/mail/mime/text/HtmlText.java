package org.orgo.mail.mime.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Writes markup as text, what is repeated in it with the mark of quoted lines. */
final class HtmlText implements NodeVisitor {

  private static final Set<String> BREAKING =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "address");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** Deeper ones are marked as this deep. */
  private static final int MAX_QUOTES = 20;

  private final StringBuilder text = new StringBuilder();
  private int quotes;

  private HtmlText() {}

  static String of(Document document) {
    HtmlText written = new HtmlText();
    NodeTraversor.traverse(written, document.body());
    return written
        .text
        .toString()
        .replace('\u00A0', ' ')
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String content = words.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
      write(atLineStart() ? content.stripLeading() : content);
    } else if (node instanceof Element element) {
      if (BREAKING.contains(element.normalName()) || HtmlQuotes.isQuote(element)) {
        breakLine(element);
      } else if (CELLS.contains(element.normalName()) && !atLineStart()) {
        text.append(' ');
      }
      quotes += HtmlQuotes.isQuote(element) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      boolean breaks = BREAKING.contains(element.normalName()) || HtmlQuotes.isQuote(element);
      if (breaks && !element.normalName().equals("br")) {
        breakLine(element);
      }
      quotes -= HtmlQuotes.isQuote(element) ? 1 : 0;
    }
  }

  private void write(String content) {
    if (content.isEmpty()) {
      return;
    }
    if (atLineStart() && quotes > 0) {
      text.append(">".repeat(Math.min(quotes, MAX_QUOTES))).append(' ');
    }
    text.append(content);
  }

  private void breakLine(Element element) {
    if (!atLineStart()) {
      text.append('\n');
    } else if (element.normalName().equals("br")) {
      text.append(">".repeat(Math.min(quotes, MAX_QUOTES))).append('\n');
    }
  }

  private boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }
}
