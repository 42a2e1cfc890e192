package org.orgo.web.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a picture that a phone reads, drawn as one path of an SVG.
 *
 * @param size width and height, with the quiet zone around it
 * @param path the dark squares, each of size one
 */
public record QrCode(int size, String path) {

  private static final int QUIET_ZONE = 4;

  static QrCode of(String text) {
    ByteMatrix squares = squares(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y) == 1) {
          path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append("h1v1h-1z");
        }
      }
    }
    return new QrCode(squares.getWidth() + 2 * QUIET_ZONE, path.toString());
  }

  private static ByteMatrix squares(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The text is too long for a QR code", tooLong);
    }
  }
}
