package org.orgo.web.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The file of a form, read as it comes: no part of it is kept in memory. */
public final class UploadedFile {

  private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(20)
          .setMaxHeaderLen(4096)
          .setMaxContentLen(-1)
          .build();

  private UploadedFile() {}

  /**
   * @param taking is given the name and the content
   * @throws NoFileSent when the request holds none
   */
  public static <T> T take(HttpServletRequest request, BiFunction<String, InputStream, T> taking)
      throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      throw new NoFileSent();
    }
    try {
      return read(request.getInputStream(), type, taking);
    } catch (MimeException malformed) {
      throw new NoFileSent();
    }
  }

  private static <T> T read(
      InputStream body, String type, BiFunction<String, InputStream, T> taking)
      throws IOException, MimeException {
    MimeTokenStream parts = new MimeTokenStream(LIMITS);
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    parts.parseHeadless(body, type);
    String name = "";
    for (EntityState state = parts.getState();
        state != EntityState.T_END_OF_STREAM;
        state = parts.next()) {
      if (state == EntityState.T_FIELD
          && parts.getField().getNameLowerCase().equals("content-disposition")) {
        name = fileName(parts.getField().getRaw().toByteArray());
      } else if (state == EntityState.T_BODY && !name.isEmpty()) {
        return taking.apply(name, parts.getInputStream());
      }
    }
    throw new NoFileSent();
  }

  private static String fileName(byte[] field) {
    Matcher named = FILE_NAME.matcher(new String(field, StandardCharsets.UTF_8));
    return named.find() ? named.group(1) : "";
  }
}
