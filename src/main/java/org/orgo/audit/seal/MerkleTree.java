package org.orgo.audit.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.hashes.Sha256;

/**
 * The root over the entries of one batch, in the shape of RFC 6962: a leaf begins with 0, an inner
 * node with 1, and what has no neighbour goes up alone. A leaf binds the number of an entry to its
 * digest, so that the number is proved even when the entry is not kept any more.
 */
final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte INNER = 1;

  private MerkleTree() {}

  /**
   * @param numbers of the entries, at least one
   * @param digests as many
   */
  static byte[] root(List<Long> numbers, List<byte[]> digests) {
    List<byte[]> level = new ArrayList<>();
    for (int at = 0; at < numbers.size(); at++) {
      level.add(leaf(numbers.get(at), digests.get(at)));
    }
    while (level.size() > 1) {
      level = above(level);
    }
    return level.get(0);
  }

  private static List<byte[]> above(List<byte[]> level) {
    List<byte[]> above = new ArrayList<>();
    for (int at = 0; at < level.size(); at += 2) {
      above.add(at + 1 < level.size() ? inner(level.get(at), level.get(at + 1)) : level.get(at));
    }
    return above;
  }

  private static byte[] leaf(long number, byte[] digest) {
    MessageDigest hash = Sha256.digest();
    hash.update(LEAF);
    hash.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return hash.digest(digest);
  }

  private static byte[] inner(byte[] left, byte[] right) {
    MessageDigest hash = Sha256.digest();
    hash.update(INNER);
    hash.update(left);
    return hash.digest(right);
  }
}
