package org.orgo.anonymous;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files that tell who made them. */
public final class TellingFiles {

  private TellingFiles() {}

  /** A JPEG with EXIF (GPS, and turned by a quarter), a comment, and text behind its end. */
  public static byte[] photo(String mark) {
    byte[] plain = picture("jpg");
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    segment(photo, 0xE1, exif(mark));
    segment(photo, 0xFE, latin("made by " + mark));
    photo.write(plain, 2, plain.length - 2);
    photo.writeBytes(latin("behind the end " + mark));
    return photo.toByteArray();
  }

  /** A PNG with a text. */
  public static byte[] drawing(String mark) {
    byte[] plain = picture("png");
    int end = plain.length - 12;
    byte[] content = latin("tEXtAuthor\0" + mark);
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteArrayOutputStream drawing = new ByteArrayOutputStream();
    drawing.write(plain, 0, end);
    drawing.writeBytes(ByteBuffer.allocate(4).putInt(content.length - 4).array());
    drawing.writeBytes(content);
    drawing.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    drawing.write(plain, end, 12);
    return drawing.toByteArray();
  }

  /** A PDF with author, XMP, a note by somebody, and a photo. */
  public static byte[] letter(String mark) {
    try (PDDocument pdf = new PDDocument()) {
      fill(pdf, mark);
      return saved(pdf);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A PDF that opens with a password only. */
  public static byte[] lockedLetter() {
    try (PDDocument pdf = new PDDocument()) {
      fill(pdf, "nobody");
      pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      return saved(pdf);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void fill(PDDocument pdf, String mark) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    pdf.getDocumentInformation().setAuthor(mark);
    pdf.getDocumentInformation().setCreator("Writer of " + mark);
    PDMetadata xmp = new PDMetadata(pdf);
    xmp.importXMPMetadata(latin("<x>" + mark + "</x>"));
    pdf.getDocumentCatalog().setMetadata(xmp);
    PDAnnotationText note = new PDAnnotationText();
    note.setRectangle(new PDRectangle(10, 10, 20, 20));
    note.setTitlePopup(mark);
    page.setAnnotations(List.of(note));
    try (PDPageContentStream drawn = new PDPageContentStream(pdf, page)) {
      drawn.drawImage(JPEGFactory.createFromByteArray(pdf, photo(mark)), 50, 50, 100, 100);
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    pdf.save(file, CompressParameters.NO_COMPRESSION);
    return file.toByteArray();
  }

  private static byte[] exif(String mark) {
    return ByteBuffer.allocate(64 + mark.length())
        .put(latin("Exif\0\0MM\0*"))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0)
        .putInt(0)
        .put(latin("GPS 48.8584 N 2.2945 E " + mark))
        .array();
  }

  private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
    file.write(0xFF);
    file.write(marker);
    file.write(content.length + 2 >> 8);
    file.write(content.length + 2);
    file.writeBytes(content);
  }

  private static byte[] picture(String format) {
    BufferedImage picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < picture.getWidth(); x++) {
      picture.setRGB(x, x % picture.getHeight(), 0x3060C0 + x);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
