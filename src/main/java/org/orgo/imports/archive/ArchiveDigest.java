package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.orgo.platform.hashes.Sha256;

/** Computes the SHA-256 by which an archive is known again, in hex. */
public final class ArchiveDigest {

  private ArchiveDigest() {}

  /** Of the file; of a folder, over the names and contents of its files. */
  public static String of(Path archive) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      if (Files.isDirectory(archive)) {
        for (Path file : FolderFiles.under(archive)) {
          into.write(archive.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          into.write(0);
          copy(file, into);
        }
      } else {
        copy(archive, into);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void copy(Path file, OutputStream into) throws IOException {
    try (InputStream from = Files.newInputStream(file)) {
      from.transferTo(into);
    }
  }
}
