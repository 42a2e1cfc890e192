package org.orgo.anonymous.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.orgo.anonymous.TellingFiles;
import org.orgo.anonymous.files.FileRefused.FileProblem;

/** What tells who made a file goes; the file itself stays. */
class FileCleaningTests {

  private static final String MARK = "canary-author";

  @Test
  void a_photo_loses_its_place_and_camera_and_keeps_its_picture_and_the_way_up()
      throws IOException {
    byte[] photo = TellingFiles.photo(MARK);
    assertThat(text(photo)).contains(MARK, "GPS");

    CleanFile clean = FileCleaning.clean(photo);

    assertThat(clean.type()).isEqualTo(FileType.JPEG);
    assertThat(text(clean.content())).doesNotContain(MARK, "GPS", "behind the end");
    assertThat(pixels(clean.content())).isEqualTo(pixels(photo));
    assertThat(FileCleaning.clean(clean.content()).content()).isEqualTo(clean.content());
    assertThat(text(clean.content())).contains("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0\6");
  }

  @Test
  void a_drawing_loses_its_texts() throws IOException {
    byte[] drawing = TellingFiles.drawing(MARK);

    CleanFile clean = FileCleaning.clean(drawing);

    assertThat(text(drawing)).contains(MARK);
    assertThat(clean.type()).isEqualTo(FileType.PNG);
    assertThat(text(clean.content())).doesNotContain(MARK).doesNotContain("tEXt");
    assertThat(pixels(clean.content())).isEqualTo(pixels(drawing));
  }

  @Test
  void a_pdf_loses_its_author_its_notes_names_and_the_place_of_its_photos() throws IOException {
    byte[] letter = TellingFiles.letter(MARK);
    assertThat(text(letter)).contains(MARK);

    CleanFile clean = FileCleaning.clean(letter);

    assertThat(clean.type()).isEqualTo(FileType.PDF);
    try (PDDocument pdf = Loader.loadPDF(clean.content())) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      assertThat(pdf.getPage(0).getAnnotations()).hasSize(1);
      ByteArrayOutputStream readable = new ByteArrayOutputStream();
      pdf.save(readable, CompressParameters.NO_COMPRESSION);
      assertThat(readable.toString(StandardCharsets.ISO_8859_1))
          .contains("DCTDecode")
          .doesNotContain(MARK, "GPS");
    }
  }

  @Test
  void text_stays_as_it_is() {
    byte[] text = "Détails :\r\n\tward 3".getBytes(StandardCharsets.UTF_8);

    assertThat(FileCleaning.clean(text)).isEqualTo(new CleanFile(FileType.TEXT, text));
  }

  @Test
  void what_cannot_be_cleaned_is_refused_with_what_is_allowed() throws IOException {
    refused(new byte[] {'P', 'K', 3, 4, 20}, FileProblem.OFFICE);
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, FileProblem.OFFICE);
    refused(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0, 1, 2}, FileProblem.TYPE);
    refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8), FileProblem.UNREADABLE);
    refused(TellingFiles.lockedLetter(), FileProblem.PROTECTED);
    refused(new byte[FileCleaning.MAX_BYTES + 1], FileProblem.TOO_LARGE);
    byte[] photo = TellingFiles.photo(MARK);
    for (int length : new int[] {4, 30, photo.length / 2}) {
      refused(Arrays.copyOf(photo, length), FileProblem.UNREADABLE);
    }
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> FileCleaning.clean(Collections.nCopies(6, new byte[] {'a'})))
        .satisfies(refused -> assertThat(refused.fileProblem()).isEqualTo(FileProblem.TOO_MANY));
    assertThat(new FileRefused(FileProblem.TYPE).errors().get(0).message())
        .contains("JPEG, PNG, PDF and plain text");
  }

  private static void refused(byte[] file, FileProblem problem) {
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> FileCleaning.clean(List.of(file)))
        .satisfies(refused -> assertThat(refused.fileProblem()).isEqualTo(problem));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] pixels(byte[] file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", plain);
    return plain.toByteArray();
  }
}
