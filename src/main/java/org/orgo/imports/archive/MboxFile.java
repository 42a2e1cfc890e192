package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** An mbox on disk; reading goes on at a byte. */
record MboxFile(Path file, long largest) implements MailArchive {

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.MBOX;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        InputStream stream = Channels.newInputStream(channel.position(from))) {
      new MboxReader(stream, from, largest, "", reader).read();
    }
  }
}
