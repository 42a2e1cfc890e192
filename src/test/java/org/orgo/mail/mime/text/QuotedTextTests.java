package org.orgo.mail.mime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class QuotedTextTests {
  private static final Gen<String> LINES =
      Gen.of(
          "",
          ">",
          "> a",
          "b",
          "On Monday Ann wrote:",
          "Le 2 mars Ann a écrit :",
          "On x",
          "wrote:",
          "-----Original Message-----",
          "____________________________",
          "\r");

  @Test
  void what_follows_an_introduction_is_folded() {
    QuotedText.Split split =
        QuotedText.split(
            "Done.\n\nOn Mon, 2 Mar 2026, Ann <ann@example.org>\nwrote:\n> wet\n> floor\n");

    assertThat(split.fresh()).isEqualTo("Done.\n\n");
    assertThat(split.quoted()).startsWith("On Mon");
  }

  @Test
  void french_and_outlook_introductions_are_known() {
    assertThat(QuotedText.split("Oui\nLe lun. 2 mars 2026 à 10:00, Ann a écrit :\n> eau\n").fresh())
        .isEqualTo("Oui\n");
    assertThat(QuotedText.split("Oui\n-----Message d'origine-----\nDe : Ann\n").fresh())
        .isEqualTo("Oui\n");
  }

  @Test
  void answers_between_quotes_stay_visible() {
    String text = "On Monday Ann wrote:\n> Who?\nMe.\n> When?\nNow.\n";

    assertThat(QuotedText.split(text).fresh()).isEqualTo(text);
  }

  @Test
  void folding_never_deletes() {
    Property.check(
        500,
        LINES.list(0, 12),
        lines -> {
          String text = String.join("\n", lines);
          QuotedText.Split split = QuotedText.split(text);

          assertThat(split.fresh() + split.quoted()).isEqualTo(text);
        });
  }
}
