package org.orgo.mail.mime.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Turns HTML from strangers into text, or into markup without scripts and without remote content.
 */
public final class HtmlMail {

  /** How much HTML becomes text; only the raw mail keeps the part beyond it. */
  static final int READ_CHARACTERS = 500_000;

  private static final int DEPTH = 256;
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

  private static final Safelist HARMLESS =
      Safelist.relaxed()
          .removeTags("img")
          .addTags("hr", "s", "del", "ins", "center", "font")
          .removeProtocols("a", "href", "ftp")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
          .addEnforcedAttribute("a", "target", "_blank");

  private HtmlMail() {}

  /** Removes everything that runs, loads, or styles the page around it. */
  public static String sanitise(String html) {
    Document clean = new Cleaner(HARMLESS).clean(document(html));
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }

  static String text(Document document) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new TextCollector(text), document.body());
    return text.toString()
        .replace('\u00A0', ' ')
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  static Document document(String html) {
    String readable = html.substring(0, Math.min(html.length(), READ_CHARACTERS));
    Document document =
        Jsoup.parse(readable, "", Parser.htmlParser().setMaxDepth(DEPTH).setTrackErrors(0));
    document.select("script,style,head,noscript,template").remove();
    return document;
  }

  private record TextCollector(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String content = words.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
        text.append(atLineStart() ? content.stripLeading() : content);
      } else if (node instanceof Element element && BREAKING.contains(element.normalName())) {
        breakLine(element);
      } else if (node instanceof Element element
          && Set.of("td", "th").contains(element.normalName())) {
        text.append(atLineStart() ? "" : " ");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element
          && BREAKING.contains(element.normalName())
          && !element.normalName().equals("br")) {
        breakLine(element);
      }
    }

    private void breakLine(Element element) {
      boolean explicit = element.normalName().equals("br");
      if (explicit || !atLineStart()) {
        text.append('\n');
      }
    }

    private boolean atLineStart() {
      return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }
  }
}
