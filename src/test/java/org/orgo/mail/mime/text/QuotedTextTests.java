package org.orgo.mail.mime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
          "From: Ann",
          "Sent: Monday",
          "To: Bob",
          "Subject: x",
          "-- ",
          "Am 2. M\u00e4rz 2026 schrieb Ann:",
          "\r");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 2 Mar 2026, Ann <ann@example.org>\nwrote:\n> wet\n",
        "On 2026-03-02 10:00, Ann wrote:\n> wet\n",
        "On Mon, Mar 2, 2026 at 10:00 AM Ann Very-Long-Name <\nann@example.org> wrote:\n\n> wet\n",
        "Ann <ann@example.org> wrote on 2 Mar 2026:\n> wet\n",
        "Am 02.03.26 um 10:00 schrieb Ann:\n> nass\n",
        "Am Mo., 2. M\u00e4rz 2026 um 10:00 Uhr schrieb Ann Berg <\nann@example.org>:\n> nass\n",
        "Am 2. M\u00e4rz 2026 um 10:00 hat Ann <ann@example.org> geschrieben:\n\nEs ist nass.\n",
        "Ann Berg <ann@example.org> schrieb am Mo., 2. M\u00e4rz 2026, 10:00:\n> nass\n",
        "Le lun. 2 mars 2026 \u00e0 10:00, Ann <ann@example.org> a \u00e9crit :\n> mouill\u00e9\n",
        "Le 02/03/2026 \u00e0 10:00, Ann a \u00e9crit\u00a0:\n> mouill\u00e9\n",
        "El lun, 2 mar 2026 a las 10:00, Ann (<ann@example.org>) escribi\u00f3:\n> mojado\n",
        "Il giorno lun 2 mar 2026 alle ore 10:00 Ann <ann@example.org> ha scritto:\n> bagnato\n",
        "Op ma 2 mrt 2026 om 10:00 schreef Ann <ann@example.org>:\n> nat\n",
        "Em seg., 2 de mar. de 2026 \u00e0s 10:00, Ann <a@b.example> escreveu:\n> molhado\n",
        "-----Original Message-----\nFrom: Ann\nwet\n",
        "-----Urspr\u00fcngliche Nachricht-----\nVon: Ann\nnass\n",
        "-------- Urspr\u00fcngliche Nachricht --------\nBetreff: x\nnass\n",
        "-----Message d'origine-----\nDe : Ann\n",
        "-----Mensaje original-----\nDe: Ann\n",
        "-----Messaggio originale-----\nDa: Ann\n",
        "-----Oorspronkelijk bericht-----\nVan: Ann\n",
        "From: Ann <ann@example.org>\nSent: Monday, 2 March 2026 10:00\nTo: Bob\nSubject: x\n\nwet\n",
        "*From:* Ann\n*Sent:* Monday\n*To:* Bob\n*Subject:* x\n\nwet\n",
        "Von: Ann\nGesendet: Montag, 2. M\u00e4rz 2026\nAn: Bob\nCc: Eve\nBetreff: x\n\nnass\n",
        "De : Ann\nEnvoy\u00e9 : lundi 2 mars 2026\n\u00c0 : Bob\nObjet : x\n\nmouill\u00e9\n",
        "De: Ann\nEnviado el: lunes\nPara: Bob\nAsunto: x\n\nmojado\n",
        "Da: Ann\nInviato: luned\u00ec\nA: Bob\nOggetto: x\n\nbagnato\n",
        "Van: Ann\nVerzonden: maandag\nAan: Bob\nOnderwerp: x\n\nnat\n",
        "________________________________\nFrom: Ann\nSent: Monday\nTo: Bob\nSubject: x\n\nwet\n",
        "________________________________\n\nVon: Ann\nGesendet: Montag\nAn: Bob\nBetreff: x\n\nx\n",
        "> wet\n> floor\n",
      })
  void what_mailers_repeat_is_folded(String repeated) {
    assertThat(QuotedText.split("Done.\n\n" + repeated))
        .isEqualTo(new QuotedText.Split("Done.\n\n", repeated));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign here:\n____________________________\nand there:\n____________________________\nThanks.\n",
        "The tenant wrote on Monday that it leaks.\nPlease come.\n",
        "On Monday my neighbour wrote:\nthe cellar is wet. I went down: it is.\n",
        "From: the cellar\nTo: the roof\nall is wet\n",
        "Am Montag schrieb mein Nachbar:\nes ist nass. Stimmt.\n",
        "On Monday Ann wrote:\n> Who?\nMe.\n> When?\nNow.\n",
        "-----Original Message-----\nFrom: Ann\nSent: Monday\nSubject: x\n\n> Who?\nMe.\n> When?\nNow.\n",
        "________________________________\nFrom: Ann\nSent: Monday\nTo: B\n\n> Who?\nMe.\n",
        "---------- Forwarded message ---------\nFrom: Ann\nSubject: x\n\nThe tap drips.\n",
        "\n-------- Weitergeleitete Nachricht --------\nVon: Ann\n\nEs tropft.\n",
        "Begin forwarded message:\n\nFrom: Ann\nDate: Monday\nTo: Bob\nSubject: x\n\nThe tap drips.\n",
      })
  void what_a_person_wrote_stays_readable(String text) {
    assertThat(QuotedText.split(text)).isEqualTo(new QuotedText.Split(text, ""));
  }

  @Test
  void a_signature_below_the_quote_does_not_open_it() {
    String repeated = "On Mon, 2 Mar 2026 Ann wrote:\n> wet\n\n-- \nBob\n";

    assertThat(QuotedText.split("Done.\n" + repeated).quoted()).isEqualTo(repeated);
  }

  @Test
  void a_forward_with_a_word_of_its_own_is_folded() {
    assertThat(QuotedText.split("See.\n---------- Forwarded message ---------\nx\n").fresh())
        .isEqualTo("See.\n");
  }

  @Test
  void hostile_text_is_split_in_little_time() {
    for (String piece :
        List.of(
            "On ",
            "On x\n",
            ">\n",
            "From: x\n",
            "-- \n",
            "Am 1 schrieb\n",
            "_".repeat(30) + "\n",
            "\n",
            "a 2 wrote ")) {
      String text = piece.repeat(500_000 / piece.length());
      assertTimeout(Duration.ofSeconds(10), () -> QuotedText.split(text));
    }
  }

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
