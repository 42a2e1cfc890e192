package org.orgo.anonymous.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.orgo.anonymous.files.FileRefused.FileProblem;

/**
 * Writes a PDF anew without what it says about its making: author, programs, times, XMP, names on
 * notes and signatures, files inside of it, scripts, and the metadata of its photos. Earlier
 * versions that were kept in the file go as well.
 */
final class PdfMetadata {

  private static final List<COSName> TELLING =
      names(
          "Metadata PieceInfo LastModified EF AF EmbeddedFiles OpenAction AA JavaScript JS Thumb"
              + " ContactInfo Location Reason Cert");

  private static final List<COSName> OF_A_NOTE = names("T M NM CreationDate Popup");
  private static final List<COSName> OF_A_SIGNATURE = names("Name M Contents Prop_Build");
  private static final COSName RECT = COSName.getPDFName("Rect");
  private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
  private static final COSName WIDGET = COSName.getPDFName("Widget");

  private PdfMetadata() {}

  static byte[] removed(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      if (pdf.isEncrypted()) {
        throw new FileRefused(FileProblem.PROTECTED);
      }
      COSDocument parts = pdf.getDocument();
      for (COSObjectKey key : List.copyOf(parts.getXrefTable().keySet())) {
        clean(parts.getObjectFromPool(key).getObject());
      }
      parts.getTrailer().removeItem(COSName.INFO);
      parts.getTrailer().removeItem(COSName.ID);
      ByteArrayOutputStream clean = new ByteArrayOutputStream();
      pdf.save(clean);
      return clean.toByteArray();
    } catch (InvalidPasswordException locked) {
      throw new FileRefused(FileProblem.PROTECTED);
    } catch (IOException | ClassCastException | IllegalArgumentException damaged) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
  }

  /** Cleans one object and what stands in it; what it refers to has its own turn. */
  private static void clean(COSBase part) throws IOException {
    if (part instanceof COSDictionary dictionary) {
      TELLING.forEach(dictionary::removeItem);
      if (dictionary.containsKey(RECT) && !WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
        OF_A_NOTE.forEach(dictionary::removeItem);
      }
      if (dictionary.containsKey(BYTE_RANGE)) {
        OF_A_SIGNATURE.forEach(dictionary::removeItem);
      }
      for (COSBase inner : List.copyOf(dictionary.getValues())) {
        clean(inner);
      }
    }
    if (part instanceof COSStream stream) {
      photo(stream);
    }
    if (part instanceof COSArray array) {
      for (COSBase inner : array) {
        clean(inner);
      }
    }
  }

  private static void photo(COSStream stream) throws IOException {
    if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
      return;
    }
    byte[] raw;
    try (InputStream in = stream.createRawInputStream()) {
      raw = in.readAllBytes();
    }
    if (!JpegSegments.isJpeg(raw)) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
    COSBase filter = stream.getFilters();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(new JpegSegments(raw).withoutMetadata());
    }
    stream.setItem(COSName.FILTER, filter);
  }

  private static List<COSName> names(String words) {
    return List.of(words.split(" ")).stream().map(COSName::getPDFName).toList();
  }
}
