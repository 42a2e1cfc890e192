package org.orgo.audit.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * The seal of one batch. Hashes and the signature are in hexadecimal.
 *
 * @param sealNumber from 1, without gaps
 * @param previousHead of the seal before; zeros for the first
 * @param entryIds the numbers of its entries, with commas between them
 * @param digests of its entries, one behind the other
 * @param root of the tree over its entries
 * @param sealedAt in UTC with six digits
 * @param keyId of the key that signed
 * @param head the hash over all of this, which the next seal names
 */
public record Seal(
    long sealNumber,
    String previousHead,
    String entryIds,
    String digests,
    String root,
    String sealedAt,
    String keyId,
    String head,
    String signature) {

  /** What the first seal names as the head before it. */
  public static final String NO_HEAD = "0".repeat(64);

  private static final String FORM = "orgo-audit-seal-1";
  private static final HexFormat HEX = HexFormat.of();
  private static final int HEX_OF_DIGEST = 64;

  /** A seal after the last one, which is yet to be signed. */
  static Seal unsigned(
      OrganizationId organization,
      long number,
      String previousHead,
      List<SealedEntry> entries,
      String sealedAt,
      String keyId) {
    List<byte[]> digests = entries.stream().map(entry -> entry.digest(organization)).toList();
    List<Long> numbers = entries.stream().map(entry -> Long.valueOf(entry.entryId())).toList();
    StringBuilder joined = new StringBuilder();
    digests.forEach(digest -> joined.append(HEX.formatHex(digest)));
    Seal seal =
        new Seal(
            number,
            previousHead,
            String.join(",", entries.stream().map(SealedEntry::entryId).toList()),
            joined.toString(),
            HEX.formatHex(MerkleTree.root(numbers, digests)),
            sealedAt,
            keyId,
            "",
            "");
    return seal.with(HEX.formatHex(seal.computedHead(organization)), "");
  }

  Seal with(String newHead, String newSignature) {
    return new Seal(
        sealNumber, previousHead, entryIds, digests, root, sealedAt, keyId, newHead, newSignature);
  }

  /** The numbers of its entries. */
  public List<String> numbers() {
    return entryIds.isEmpty() ? List.of() : Arrays.asList(entryIds.split(","));
  }

  /** The digest of the entry at a position, in hexadecimal. */
  public String digest(int position) {
    return digests.substring(position * HEX_OF_DIGEST, (position + 1) * HEX_OF_DIGEST);
  }

  byte[] computedHead(OrganizationId organization) {
    return CanonicalHash.of(
        FORM,
        organization.value().toString(),
        String.valueOf(sealNumber),
        previousHead,
        String.valueOf(numbers().size()),
        root,
        sealedAt,
        keyId);
  }

  /** Whether its hashes follow from what it holds. */
  public boolean isConsistent(OrganizationId organization) {
    int count = numbers().size();
    if (count == 0 || digests.length() != count * HEX_OF_DIGEST) {
      return false;
    }
    List<byte[]> parts = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      parts.add(HEX.parseHex(digest(at)));
    }
    List<Long> ids = numbers().stream().map(Long::valueOf).toList();
    return HEX.formatHex(MerkleTree.root(ids, parts)).equals(root)
        && HEX.formatHex(computedHead(organization)).equals(head);
  }
}
