package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.orgo.sync.envelope.EnvelopeDamaged;
import org.orgo.sync.envelope.SealedEnvelope;

/**
 * The file in which a node keeps what it carries, sealed with a passphrase of its user. It is
 * written beside and put in place when it is whole on the disk: what is there opens, old or new.
 */
public final class NodeStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final char[] passphrase;

  public NodeStore(Path file, char[] passphrase) {
    this.file = file;
    this.passphrase = passphrase.clone();
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * @throws EnvelopeDamaged when the passphrase is another one, or the file was changed
   */
  public CarriedWork read() throws IOException {
    SealedEnvelope.Opened opened = SealedEnvelope.open(Files.readAllBytes(file), passphrase);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(opened.content()))) {
      return new CarriedWork((ObjectNode) JSON.readTree(in));
    }
  }

  public void write(CarriedWork work) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(JSON.writeValueAsBytes(work.state()));
    }
    byte[] sealed =
        SealedEnvelope.seal(packed.toByteArray(), passphrase, work.nodeId(), work.bundleSeq());
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
