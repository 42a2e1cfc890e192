package org.orgo.studio.help;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.orgo.studio.help.HelpTopic.HelpSection;

/** Makes a part of a page from a how-to. Markup in its text is shown and not taken as such. */
final class HelpRenderer {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final TextContentRenderer text =
      TextContentRenderer.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> HelpRenderer::attributes)
          .build();
  private final List<String> topics;

  /**
   * @param topics the names of those that links may lead to
   */
  HelpRenderer(List<String> topics) {
    this.topics = topics;
  }

  HelpTopic render(String name, String markdown) {
    Node page = parser.parse(markdown);
    String title = title(page, name);
    page.accept(new HelpLinks(topics));
    Document shown = Jsoup.parseBodyFragment(html.render(page));
    shown.outputSettings().prettyPrint(false);
    shown.select("th:empty").tagName("td"); // nothing is no heading
    return new HelpTopic(
        name,
        title,
        lead(shown),
        shown.body().html(),
        shown.select("h2[id]").stream()
            .map(heading -> new HelpSection(heading.id(), heading.text()))
            .toList(),
        shown.select("[id]").stream().map(Element::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** Takes the title out of the page, whose head shows it. */
  private String title(Node page, String name) {
    if (page.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      heading.unlink();
      return text.render(heading).strip();
    }
    throw new IllegalStateException(name + " does not begin with a title");
  }

  /** The first sentence. */
  private static String lead(Document shown) {
    Element first = shown.body().firstElementChild();
    return first != null && first.nameIs("p") ? first.text().split("(?<=[.?!]) ", 2)[0] : "";
  }

  /** What is wider than a phone is scrolled, with the keyboard as well. */
  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof FencedCodeBlock && tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
    if (node instanceof Image) {
      attributes.put("loading", "lazy");
    }
  }
}
