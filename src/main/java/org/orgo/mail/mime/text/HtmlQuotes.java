package org.orgo.mail.mime.text;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Finds what mailers repeat in markup, by the names that they give to it. */
final class HtmlQuotes {

  private static final String MARK = "data-quoted";

  private static final String QUOTES =
      "blockquote[type=cite],blockquote.gmail_quote,.gmail_quote blockquote,"
          + ".protonmail_quote blockquote,.yahoo_quoted,.moz-cite-prefix + blockquote";

  /** From these on, everything is repeated: Outlook puts the old mail beside them. */
  private static final String BEGINNINGS =
      "#appendonsend,#divRplyFwdMsg,#x_divRplyFwdMsg,[id^=mail-editor-reference-message],"
          + "[name=_MailOriginal],#OLK_SRC_BODY_SECTION";

  private HtmlQuotes() {}

  /** Marks what is repeated, so that {@link #isQuote} knows it. */
  static void mark(Document document) {
    document.select("[" + MARK + "]").removeAttr(MARK);
    document.select(QUOTES).attr(MARK, "");
    Element beginning = document.selectFirst(BEGINNINGS);
    if (beginning != null && isWritten(document.body(), beginning, null)) {
      gather(beginning);
    }
  }

  /** Puts an element and all that follows beside it into one. */
  private static void gather(Element beginning) {
    Element repeated = new Element("blockquote").attr(MARK, "");
    beginning.before(repeated);
    List<Node> followers =
        Stream.iterate(repeated.nextSibling(), n -> n != null, Node::nextSibling).toList();
    followers.forEach(repeated::appendChild);
  }

  static boolean isQuote(Node node) {
    return node instanceof Element element && element.hasAttr(MARK);
  }

  /** Folds what is repeated at the end, below something that was written. */
  static void fold(Document document, String label) {
    Element last = null;
    for (Element quote : document.select("[" + MARK + "]")) {
      boolean inside = quote.parents().stream().anyMatch(HtmlQuotes::isQuote);
      last = inside ? last : quote;
    }
    if (last != null
        && isWritten(document.body(), last, null)
        && !isWritten(document.body(), null, last)) {
      Element fold = new Element("details");
      last.before(fold);
      fold.appendElement("summary").text(label);
      fold.appendChild(last);
    }
  }

  /**
   * Whether there is text.
   *
   * @param until the element that it stands above; null for anywhere
   * @param after the element that it stands below; null for anywhere
   */
  private static boolean isWritten(Element body, Element until, Element after) {
    WrittenText written = new WrittenText(until, after);
    NodeTraversor.traverse(written, body);
    return written.found;
  }

  private static final class WrittenText implements NodeVisitor {

    private final Element until;
    private final Element after;
    private boolean counts;
    private boolean found;

    WrittenText(Element until, Element after) {
      this.until = until;
      this.after = after;
      this.counts = after == null;
    }

    @Override
    public void head(Node node, int depth) {
      if (node == until) {
        counts = false;
      }
      found |= counts && node instanceof TextNode words && !words.isBlank();
    }

    @Override
    public void tail(Node node, int depth) {
      counts |= node == after;
    }
  }
}
