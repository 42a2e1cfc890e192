package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.orgo.studio.help.HelpTopics;

/** Every page of the studio leads to its how-to, and all links of the help lead somewhere. */
class StudioHelpLinksTests {

  private static final String HELP = "/studio/help/";
  private static final String OF_THE_STUDIO = "nav a[href=/studio][aria-current=page]";

  private final HelpTopics topics = new HelpTopics();
  private final Map<String, String> pages = PreviewServer.render("en");

  @Test
  void every_page_of_the_studio_has_one_link_to_its_how_to_in_its_head() {
    List<String> ofTheStudio =
        pages.keySet().stream()
            .filter(name -> !name.startsWith("help"))
            .filter(name -> !page(name).select(OF_THE_STUDIO).isEmpty())
            .toList();
    assertThat(ofTheStudio)
        .contains("studio", "draft", "editor", "proposal", "settings-domain", "replay-ready");
    for (String name : ofTheStudio) {
      List<Element> links = page(name).select(".page-head .how-to");
      assertThat(links).as(name).hasSize(1);
      assertLeadsSomewhere(name, links.get(0).attr("href"));
      assertThat(links.get(0).text()).as(name).startsWith("How to ");
    }
  }

  @Test
  void links_and_pictures_of_how_tos_are_there() {
    new SampleHelpPages(layoutOfNobody())
        .all()
        .keySet()
        .forEach(
            name -> {
              for (Element link : page(name).select(".prose a, .help-sections a")) {
                String href = link.attr("href");
                assertLeadsSomewhere(
                    name,
                    href.startsWith("#") ? HELP + name.substring("help-".length()) + href : href);
              }
              for (Element picture : page(name).select(".prose img")) {
                assertThat(picture.attr("alt")).as(name).isNotBlank();
                assertThat(
                        getClass()
                            .getResource(
                                picture
                                    .attr("src")
                                    .replace("/studio/help/pictures/", "/docs/images/")))
                    .as(picture.attr("src"))
                    .isNotNull();
              }
            });
  }

  private void assertLeadsSomewhere(String page, String href) {
    assertThat(href).as(page).startsWith(HELP);
    String[] place = href.substring(HELP.length()).split("#");
    assertThat(topics.get(place[0])).as("%s leads to %s", page, href).isNotNull();
    if (place.length > 1) {
      assertThat(topics.get(place[0]).anchors()).as(page).contains(place[1]);
    }
  }

  private Document page(String name) {
    return Jsoup.parse(pages.get(name));
  }

  private static Layout layoutOfNobody() {
    return Layout.anonymous(
        null, "auto", "/", new Texts(Locale.ENGLISH, java.time.ZoneOffset.UTC, Instant.EPOCH));
  }
}
