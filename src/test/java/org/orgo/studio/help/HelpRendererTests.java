package org.orgo.studio.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.NotFound;

class HelpRendererTests {

  private final HelpRenderer renderer = new HelpRenderer(List.of("draw-a-diagram"));

  @Test
  void the_title_goes_to_the_head_and_headings_become_places_to_jump_to() {
    HelpTopic topic =
        renderer.render(
            "x", "# Draw it\n\nIn [one](../x.md) *go*. Or two.\n\n## By mouse, or not\n");

    assertThat(topic.title()).isEqualTo("Draw it");
    assertThat(topic.lead()).isEqualTo("In one go.");
    assertThat(topic.html()).doesNotContain("<h1").contains("<h2 id=\"by-mouse-or-not\">");
    assertThat(topic.sections())
        .containsExactly(new HelpTopic.HelpSection("by-mouse-or-not", "By mouse, or not"));
  }

  @Test
  void markup_and_scripts_are_shown_and_not_run() {
    assertThat(html("<script>alert(1)</script> <b onclick=\"x()\">b</b>"))
        .doesNotContain("<script", "<b ")
        .contains("&lt;script&gt;");
    assertThat(html("[press](javascript:alert(1))")).doesNotContain("javascript:", "<a");
    assertThat(html("![see](javascript:alert(1))")).doesNotContain("javascript:", "<img");
  }

  @Test
  void links_stay_inside_the_help_or_become_plain_words() {
    assertThat(html("[a](draw-a-diagram.md#by-mouse)"))
        .contains("href=\"/studio/help/draw-a-diagram#by-mouse\"");
    assertThat(html("[a](#here)")).contains("href=\"#here\"");
    assertThat(html("[why *so*](../decisions/0050-studio.md)"))
        .isEqualTo("<p>why <em>so</em></p>\n");
    assertThat(html("[run it](run-in-production.md)")).isEqualTo("<p>run it</p>\n");
    assertThat(html("![a row](../images/studio-word.png)"))
        .contains("src=\"/studio/help/pictures/studio-word.png\"", "alt=\"a row\"");
  }

  @Test
  void tables_and_long_lines_can_be_read_with_the_keyboard() {
    assertThat(html("| a | b |\n|---|---|\n| c | d |")).contains("<table>", "<th>a</th>");
    assertThat(html("| a | |\n|---|---|\n| c | d |")).doesNotContain("<th></th>");
    assertThat(html("```sh\ncurl x\n```")).contains("<pre tabindex=\"0\">");
  }

  @Test
  void only_how_tos_of_the_studio_are_shown() {
    HelpTopics topics = new HelpTopics();
    assertThat(topics.get("draw-a-diagram")).isSameAs(topics.get("draw-a-diagram"));
    assertThatThrownBy(() -> topics.get("run-in-production")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> topics.get("../README")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> topics.picture("../../application.yaml")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> topics.picture("none.png")).isInstanceOf(NotFound.class);
  }

  private String html(String below) {
    return renderer.render("x", "# Title\n\n" + below).html();
  }
}
