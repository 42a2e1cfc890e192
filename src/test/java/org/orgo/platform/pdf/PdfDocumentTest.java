package org.orgo.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents say what they were given, in any alphabet. */
class PdfDocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The floor is wet – “careful”, 12 € each…",
        "Η υγρή κηλίδα στο πάτωμα είναι επικίνδυνη",
        "Мокрый пол в вестибюле, щётка и ящик",
        "Zażółć gęślą jaźń w holu głównym",
        "Sàn nhà ướt ở sảnh chính, xin cẩn thận",
        "Příliš žluťoučký kůň, őrült ősz, İstanbul ışığı",
        "הרצפה בלובי רטובה",
        "الأرض في الردهة مبللة",
      })
  void the_words_of_a_document_can_be_read_out_of_it(String words) {
    for (PdfDocument document :
        new PdfDocument[] {
          new PdfDocument().title(words),
          new PdfDocument().paragraph(words),
          new PdfDocument().beginFacts().fact("What", words).endFacts()
        }) {
      assertThat(read(document)).contains(words);
    }
  }

  @Test
  void words_of_both_directions_stand_in_one_line() {
    String text = read(new PdfDocument().paragraph("Title: הרצפה רטובה (room 12)"));

    assertThat(text).contains("Title: ", "הרצפה רטובה", "room 12");
  }

  @Test
  void a_letter_that_the_font_lacks_is_seen_to_be_missing() {
    String text = read(new PdfDocument().paragraph("before 漢字 after"));

    assertThat(text).contains("before \uFFFD\uFFFD after");
  }

  @Test
  void only_the_letters_it_uses_are_put_into_a_document() {
    assertThat(new PdfDocument().title("Wet floor").paragraph("It drips").bytes().length)
        .isLessThan(60_000);
  }

  @Test
  void arabic_letters_join_their_neighbours() {
    // seen, lam with alef, and meem that stands alone behind alef
    assertThat(ArabicForms.joined("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicForms.joined("بَب")).isEqualTo("\uFE91\u064E\uFE90");
    assertThat(ArabicForms.joined("plain")).isEqualTo("plain");
  }

  private static String read(PdfDocument document) {
    try (PDDocument pages = Loader.loadPDF(document.bytes())) {
      return new PDFTextStripper().getText(pages);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
