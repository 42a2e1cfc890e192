package org.orgo.mail.mime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
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
    assertThat(sanitised(html))
        .doesNotContain("script", "onerror", "src=", "style", "action=", "background")
        .doesNotContain("<base", "<link", "<iframe");
  }

  @Test
  void links_and_form_of_the_text_stay() {
    assertThat(sanitised("<p>See <a href='https://example.org/x'>this</a></p>"))
        .contains("<p>See ", "href=\"https://example.org/x\"", "noopener noreferrer", "_blank");
  }

  @Test
  void what_mailers_repeat_becomes_quoted_lines() {
    assertThat(
            text(
                "<div>Done.</div><div class='gmail_quote'><div class='gmail_attr'>On Mon, 2 Mar 2026 Ann wrote:<br></div><blockquote class='gmail_quote'>wet<br><br>floor</blockquote></div>"))
        .isEqualTo("Done.\nOn Mon, 2 Mar 2026 Ann wrote:\n> wet\n>\n> floor");
    assertThat(
            text(
                "Done.<br><blockquote type='cite'><div>On Mon, 2 Mar 2026, Ann wrote:</div>a<blockquote type='cite'>b</blockquote></blockquote>"))
        .isEqualTo("Done.\n> On Mon, 2 Mar 2026, Ann wrote:\n> a\n>> b");
    assertThat(
            text(
                "<div>Done.</div><div id='appendonsend'></div><hr><div id='divRplyFwdMsg'><b>Lähettäjä:</b> Ann</div><div>wet</div>"))
        .isEqualTo("Done.\n> Lähettäjä: Ann\n> wet");
  }

  @Test
  void what_is_only_forwarded_is_no_quote() {
    assertThat(text("<div id='appendonsend'></div><div id='divRplyFwdMsg'>From: Ann</div>wet"))
        .isEqualTo("From: Ann\nwet");
    assertThat(text("<blockquote>indented</blockquote>")).isEqualTo("indented");
  }

  @Test
  void what_is_repeated_below_is_folded_in_the_frame_and_answers_in_between_are_not() {
    String quote = "<blockquote type=cite>wet</blockquote>";

    assertThat(sanitised("<p>Done.</p>" + quote))
        .isEqualTo(
            "<p>Done.</p><details><summary>Earlier</summary><blockquote>wet</blockquote></details>");
    assertThat(sanitised("<p>Ann wrote:</p>" + quote + "<p>No.</p>")).doesNotContain("<details");
    assertThat(sanitised(quote)).doesNotContain("<details");
  }

  @Test
  void pictures_that_the_mail_brings_are_shown_and_others_are_named() {
    Map<String, String> pictures = Map.of("lamp@x", "data:image/png;base64,iVBORw0KGgo=");

    assertThat(HtmlMail.sanitise("a<img src='cid:lamp@x' onload='x()'>b", pictures, ""))
        .isEqualTo("a<img src=\"data:image/png;base64,iVBORw0KGgo=\">b");
    assertThat(HtmlMail.sanitise("<img src='CID:other' alt='Our logo'>", pictures, ""))
        .isEqualTo("[Our logo]");
    assertThat(sanitised("a<img src='https://tracker.example/x.gif' alt='x'>")).isEqualTo("a[x]");
    assertThat(sanitised("a<img src='data:image/svg+xml;base64,AAAA'>")).isEqualTo("a");
    assertThat(sanitised("<img src='https://tracker.example/x.gif'>")).isEmpty();
  }

  @Test
  void styles_longer_than_what_is_read_hide_nothing() {
    String html = "<style>" + "p{color:red}".repeat(100_000) + "</style><p>It drips.</p>";

    assertThat(text(html)).isEqualTo("It drips.");
    assertThat(sanitised(html)).isEqualTo("<p>It drips.</p>");
    assertThat(HtmlMail.isCut(html)).isFalse();
    assertThat(HtmlMail.isCut("<p>long".repeat(100_000))).isTrue();
    assertThat(text("<!-- " + "x".repeat(600_000) + " --><p>It drips.</p>")).isEqualTo("It drips.");
  }

  private static String text(String html) {
    return HtmlMail.text(HtmlMail.document(html));
  }

  private static String sanitised(String html) {
    return HtmlMail.sanitise(html, Map.of(), "Earlier");
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
        "<a><b><p>x</a>",
        "<style",
        "<style></style>",
        "<blockquote type=cite>",
        "<blockquote type=cite>x</blockquote>",
        "<div id=appendonsend>",
        "<div class=gmail_quote><blockquote>x"
      })
  void hostile_html_is_read_in_bounded_time(String piece) {
    String html = piece.repeat(HtmlMail.READ_CHARACTERS / piece.length());

    assertTimeout(
        Duration.ofSeconds(8),
        () -> {
          HtmlMail.text(HtmlMail.document(html));
          sanitised(html);
        });
  }
}
