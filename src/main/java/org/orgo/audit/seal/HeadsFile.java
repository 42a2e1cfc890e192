package org.orgo.audit.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.orgo.platform.tenancy.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heads outside the database, one JSON object a line, of all organizations. Whoever changes the
 * database cannot cut the end of a chain, or build another one, without this file telling.
 */
public class HeadsFile {

  private static final Logger log = LoggerFactory.getLogger(HeadsFile.class);

  private final Path file;
  private final ObjectMapper json;

  HeadsFile(Path file, ObjectMapper json) {
    this.file = file;
    this.json = json;
  }

  /** A head that cannot be written is lacking, and the next one binds it. */
  synchronized void append(WrittenHead head) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      write(json.writeValueAsString(head) + "\n");
    } catch (IOException failure) {
      log.error("The head of seal {} could not be written", head.sealNumber(), failure);
    }
  }

  private void write(String line) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
  }

  /** How long it is now; a seal is committed before its head is written here. */
  public long length() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Those of one organization as they were written, oldest first; none where there is no file. The
   * stream holds the file open.
   *
   * @param length how much of the file is read
   */
  public Stream<WrittenHead> of(OrganizationId organization, long length) {
    if (length == 0) {
      return Stream.empty();
    }
    String id = organization.value().toString();
    AtomicLong read = new AtomicLong();
    try {
      return Files.lines(file)
          .takeWhile(line -> read.addAndGet(bytes(line)) <= length)
          .filter(line -> line.contains(id))
          .flatMap(this::read);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /** A line that was cut, as by a full disk, says nothing. */
  private Stream<WrittenHead> read(String line) {
    try {
      return Stream.of(json.readValue(line, WrittenHead.class));
    } catch (JsonProcessingException cut) {
      return Stream.empty();
    }
  }
}
