package org.orgo.mail.mime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMailTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src='https://tracker.example/x.gif' onerror='alert(1)'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<div style='background:url(https://tracker.example)'>x</div>",
        "<link rel=stylesheet href='https://tracker.example'>",
        "<style>@import 'https://tracker.example'</style>",
        "<iframe src='https://tracker.example'></iframe>",
        "<form action='https://tracker.example'><input></form>",
        "<svg><image href='https://tracker.example'/></svg>",
        "<table background='https://tracker.example'><tr><td>x</td></tr></table>",
        "<base href='https://tracker.example'><a href='x'>x</a>",
        "<blockquote cite='https://tracker.example'><video src='https://tracker.example'>",
      })
  void nothing_acts_and_nothing_calls_home(String html) {
    assertThat(HtmlMail.sanitise(html))
        .doesNotContain("script", "onerror", "src=", "style", "action=", "background")
        .doesNotContain("<base", "<link", "<iframe");
  }

  @Test
  void links_and_form_of_the_text_stay() {
    assertThat(HtmlMail.sanitise("<p>See <a href='https://example.org/x'>this</a></p>"))
        .contains("<p>See ", "href=\"https://example.org/x\"", "noopener noreferrer", "_blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<div>",
        "<table><tr><td>",
        "<a href=x>",
        "<p><b><i><u>",
        "<!--",
        "<font><p>",
        "&#",
        "&nbsp;",
        "x \u00a0",
        "<a <",
        "</b>",
        "<svg><desc>",
        "<select>",
        "<template>",
        "<a><b><p>x</a>"
      })
  void hostile_html_is_read_in_bounded_time(String piece) {
    String html = piece.repeat(HtmlMail.READ_CHARACTERS / piece.length());

    assertTimeout(
        Duration.ofSeconds(8),
        () -> {
          HtmlMail.text(HtmlMail.document(html));
        });
  }
}
