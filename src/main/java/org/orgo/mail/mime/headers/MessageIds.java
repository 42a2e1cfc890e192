package org.orgo.mail.mime.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Message-IDs in fields of any form, without their brackets. */
public final class MessageIds {

  private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]{1,998})>");
  private static final int MAX_LENGTH = 998;
  private static final int MAX_IDS = 200;

  private MessageIds() {}

  public static List<String> all(String value) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = BRACKETED.matcher(value);
    while (matcher.find() && ids.size() < MAX_IDS) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  public static String bare(String value) {
    List<String> ids = all(value);
    String id = ids.isEmpty() ? value.strip() : ids.get(0);
    return id.isEmpty() ? null : id.substring(0, Math.min(id.length(), MAX_LENGTH));
  }
}
