package org.orgo.mail.mime.text;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Turns HTML from strangers into text, or into markup without scripts and without remote content.
 */
public final class HtmlMail {

  /** How much HTML becomes text; only the raw mail keeps the part beyond it. */
  static final int READ_CHARACTERS = 500_000;

  private static final int DEPTH = 256;

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*+");

  private static final Safelist HARMLESS =
      Safelist.relaxed()
          .addTags("hr", "s", "del", "ins", "center", "font", "details", "summary")
          .removeAttributes("img", "align", "title")
          .removeProtocols("img", "src", "http", "https")
          .addProtocols("img", "src", "data")
          .removeProtocols("a", "href", "ftp")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
          .addEnforcedAttribute("a", "target", "_blank");

  private HtmlMail() {}

  /**
   * Removes everything that runs, loads, or styles the page around it, and folds what is repeated
   * from earlier mail.
   *
   * @param pictures what the mail brought itself, as data URLs by their Content-ID; the others are
   *     named
   * @param repeated names what is folded
   */
  public static String sanitise(String html, Map<String, String> pictures, String repeated) {
    Document document = document(html);
    document.select("img").forEach(image -> embed(image, pictures));
    HtmlQuotes.fold(document, repeated);
    Document clean = new Cleaner(HARMLESS).clean(document);
    clean.outputSettings().prettyPrint(false);
    return clean.hasText() || clean.selectFirst("img") != null ? clean.body().html() : "";
  }

  private static void embed(Element image, Map<String, String> pictures) {
    String source = image.attr("src").strip();
    boolean own = source.regionMatches(true, 0, "cid:", 0, 4);
    String picture = own ? pictures.get(source.substring(4)) : source;
    if (picture != null && PICTURE.matcher(picture).matches()) {
      image.attr("src", picture);
    } else {
      String name = image.attr("alt").strip();
      image.before(new org.jsoup.nodes.TextNode(name.isEmpty() ? "" : "[" + name + "]"));
      image.remove();
    }
  }

  /** Whether there is more of it than is read. */
  static boolean isCut(String html) {
    return html.length() > READ_CHARACTERS && HtmlBeginning.of(html, READ_CHARACTERS).cut();
  }

  static String text(Document document) {
    return HtmlText.of(document);
  }

  static Document document(String html) {
    String readable = HtmlBeginning.of(html, READ_CHARACTERS).html();
    Document document =
        Jsoup.parse(readable, "", Parser.htmlParser().setMaxDepth(DEPTH).setTrackErrors(0));
    document.select("script,style,head,noscript,template").remove();
    HtmlQuotes.mark(document);
    return document;
  }
}
