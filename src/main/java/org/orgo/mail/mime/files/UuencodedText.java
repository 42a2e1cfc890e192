package org.orgo.mail.mime.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the files that old mailers wrote into it, between the lines "begin" and "end".
 * What is not well formed stays text.
 */
public record UuencodedText(String text, List<ContainedFile> files) {

  private static final Pattern BEGIN = Pattern.compile("begin(-base64)? [0-7]{3,4} (\\S.{0,254})");

  private static final int MAX_FILES = 100;

  public static UuencodedText read(String text) {
    if (!text.startsWith("begin") && !text.contains("\nbegin")) {
      return new UuencodedText(text, List.of());
    }
    String[] lines = text.split("(?<=\n)", -1);
    StringBuilder rest = new StringBuilder(text.length());
    List<ContainedFile> files = new ArrayList<>();
    int at = 0;
    while (at < lines.length) {
      Matcher begin = BEGIN.matcher(lines[at].strip());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      int end = -1;
      if (files.size() < MAX_FILES && lines[at].startsWith("begin") && begin.matches()) {
        end =
            begin.group(1) == null
                ? decode(lines, at + 1, content)
                : base64(lines, at + 1, content);
      }
      if (end < 0) {
        rest.append(lines[at++]);
      } else {
        files.add(new ContainedFile(begin.group(2), null, content.toByteArray()));
        at = end;
      }
    }
    return new UuencodedText(rest.toString(), List.copyOf(files));
  }

  /** The line after "end"; -1 when a line before it holds no data. */
  private static int decode(String[] lines, int from, ByteArrayOutputStream content) {
    for (int i = from; i < lines.length; i++) {
      String line = lines[i].replaceAll("[\r\n]+$", "");
      if (line.strip().equals("end")) {
        return content.size() == 0 ? -1 : i + 1;
      }
      if (!decodeLine(line, content)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean decodeLine(String line, ByteArrayOutputStream content) {
    if (line.isBlank()) {
      return true;
    }
    int octets = sextet(line, 0);
    // Blanks at the end of a line, which count as zero, are lost in some mailers.
    if (octets < 0 || line.length() > 1 + (octets + 2) / 3 * 4 + 1) {
      return false;
    }
    for (int i = 0; i < octets; i++) {
      int place = 1 + i / 3 * 4;
      int bits = 0;
      for (int j = 0; j < 4; j++) {
        int value = sextet(line, place + j);
        if (value < 0) {
          return false;
        }
        bits = bits << 6 | value;
      }
      content.write(bits >> 8 * (2 - i % 3));
    }
    return true;
  }

  /** The six bits of a character; -1 for one that has none. */
  private static int sextet(String line, int at) {
    char c = at < line.length() ? line.charAt(at) : ' ';
    return c < ' ' || c > '`' ? -1 : c - ' ' & 0x3F;
  }

  private static int base64(String[] lines, int from, ByteArrayOutputStream content) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.equals("====")) {
        content.writeBytes(decoded(letters));
        return content.size() == 0 ? -1 : i + 1;
      }
      if (!line.matches("[A-Za-z0-9+/]*={0,2}")) {
        return -1;
      }
      letters.append(line);
    }
    return -1;
  }

  private static byte[] decoded(StringBuilder letters) {
    try {
      return Base64.getDecoder().decode(letters.toString());
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
