package org.orgo.mail.mime.files;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.orgo.mail.mime.text.TextDecoding;

/**
 * Reads the words of compressed RTF (MS-OXRTFCP), in which Exchange keeps what has been written.
 */
final class RtfText {

  private static final int COMPRESSED = 0x75465A4C;
  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int WINDOW = 4096;

  private static final String DICTIONARY =
      "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
          + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
          + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

  private static final Set<String> SKIPPED_GROUPS =
      Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "object");

  private final String rtf;
  private final StringBuilder words = new StringBuilder();
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final Deque<Boolean> outer = new ArrayDeque<>();
  private boolean skipped;
  private boolean suppressed;
  private String charset = "windows-1252";
  private int at;

  private RtfText(String rtf) {
    this.rtf = rtf;
  }

  /** Null when nothing can be read. */
  static String read(byte[] content) {
    byte[] rtf = decompressed(content);
    String text = new RtfText(new String(rtf, StandardCharsets.ISO_8859_1)).words();
    return text.isBlank() ? null : text.strip();
  }

  static byte[] decompressed(byte[] content) {
    ByteArrayOutputStream rtf = new ByteArrayOutputStream();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
      bytes.getInt();
      int size = Math.min(MAX_BYTES, bytes.getInt());
      boolean compressed = bytes.getInt() == COMPRESSED;
      bytes.getInt(); // a checksum
      if (!compressed) {
        return MapiProperties.array(bytes);
      }
      decompress(bytes, size, rtf);
    } catch (BufferUnderflowException cutOff) {
      // What was read until here counts.
    }
    return rtf.toByteArray();
  }

  private static void decompress(ByteBuffer bytes, int size, ByteArrayOutputStream rtf) {
    byte[] window = new byte[WINDOW];
    byte[] start = DICTIONARY.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, window, 0, start.length);
    int write = start.length;
    while (rtf.size() < size) {
      int flags = bytes.get();
      for (int bit = 0; bit < 8 && rtf.size() < size; bit++) {
        if ((flags >> bit & 1) == 0) {
          window[write++ % WINDOW] = bytes.get();
          rtf.write(window[(write - 1) % WINDOW]);
          continue;
        }
        int reference = (bytes.get() & 0xFF) << 8 | bytes.get() & 0xFF;
        int from = reference >> 4;
        if (from == write % WINDOW) {
          return;
        }
        for (int i = 0; i < (reference & 0xF) + 2; i++) {
          window[write++ % WINDOW] = window[(from + i) % WINDOW];
          rtf.write(window[(write - 1) % WINDOW]);
        }
      }
    }
  }

  private String words() {
    while (at < rtf.length()) {
      char c = rtf.charAt(at++);
      switch (c) {
        case '{' -> outer.push(skipped);
        case '}' -> skipped = !outer.isEmpty() && outer.pop();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> write(c);
      }
    }
    flush();
    return words.toString();
  }

  private void control() {
    int start = at;
    while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
      at++;
    }
    if (at == start) {
      symbol();
      return;
    }
    String word = rtf.substring(start, at);
    int number = at;
    while (at < rtf.length()
        && at - number < 7
        && (Character.isDigit(rtf.charAt(at)) || (at == number && rtf.charAt(at) == '-'))) {
      at++;
    }
    String value = rtf.substring(number, at);
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
    apply(word, value);
  }

  private void apply(String word, String value) {
    switch (word) {
      case "par", "line", "row" -> write('\n');
      case "tab", "cell" -> write('\t');
      case "htmlrtf" -> suppressed = !value.equals("0");
      case "u" -> unicode(value);
      case "ansicpg" -> charset = "windows-" + value;
      default -> skipped |= SKIPPED_GROUPS.contains(word);
    }
  }

  private void unicode(String value) {
    if (value.matches("-?\\d{1,5}")) {
      write((char) Integer.parseInt(value));
      at += at < rtf.length() && rtf.charAt(at) == '?' ? 1 : 0;
    }
  }

  private void symbol() {
    if (at >= rtf.length()) {
      return;
    }
    char c = rtf.charAt(at++);
    switch (c) {
      case '*' -> skipped = true;
      case '\'' -> {
        int octet = at + 2 <= rtf.length() ? octet(rtf.substring(at, at + 2)) : -1;
        at += octet < 0 ? 0 : 2;
        if (octet >= 0 && isShown()) {
          octets.write(octet);
        }
      }
      case '~' -> write(' ');
      case '{', '}', '\\' -> write(c);
      default -> {}
    }
  }

  private static int octet(String hex) {
    int high = Character.digit(hex.charAt(0), 16);
    int low = Character.digit(hex.charAt(1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private void write(char c) {
    flush();
    if (isShown()) {
      words.append(c);
    }
  }

  /** Octets that follow each other may be one character. */
  private void flush() {
    if (octets.size() > 0) {
      words.append(TextDecoding.decode(octets.toByteArray(), charset));
      octets.reset();
    }
  }

  private boolean isShown() {
    return !skipped && !suppressed;
  }
}
