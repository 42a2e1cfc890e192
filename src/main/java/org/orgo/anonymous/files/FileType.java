package org.orgo.anonymous.files;

import java.util.Arrays;

/** The types whose metadata can be removed, or that have none. */
public enum FileType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf"),
  TEXT("text/plain", "txt");

  /** For the file chooser of a form. */
  public static final String ACCEPTED = ".jpg,.jpeg,.png,.pdf,.txt";

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No type of ours: " + mediaType));
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }
}
