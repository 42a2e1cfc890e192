package org.orgo.audit.seal;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.platform.tenancy.OrganizationId;

/** A chain in memory, sealed as the sealer seals. */
public final class TestChain {

  public static final OrganizationId ORGANIZATION =
      new OrganizationId(UUID.fromString("0190aaaa-0000-4000-8000-000000000001"));
  public static final SealingKey KEY = SealingKey.of("the installation signs with this, in a test");

  /** Of somebody else. */
  public static final SealingKey OTHER_KEY =
      SealingKey.of("whoever builds it anew has another key");

  /** A seal, and the entries that stand under its numbers now. */
  public record Batch(Seal seal, List<SealedEntry> entries) {

    public Map<String, SealedEntry> byNumber() {
      return entries.stream()
          .collect(Collectors.toMap(SealedEntry::entryId, Function.identity(), (one, two) -> one));
    }
  }

  private TestChain() {}

  public static Optional<PublicKey> believed(String keyId) {
    return keyId.equals(KEY.id()) ? Optional.of(KEY.publicKey()) : Optional.empty();
  }

  public static List<Batch> of(int batches, int entriesEach) {
    List<List<SealedEntry>> entries = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      List<SealedEntry> each = new ArrayList<>();
      for (int at = 1; at <= entriesEach; at++) {
        each.add(entry(batch * entriesEach + at));
      }
      entries.add(each);
    }
    return sealed(entries, KEY);
  }

  /** As whoever has the database and another key would do it. */
  public static List<Batch> sealed(List<List<SealedEntry>> entries, SealingKey key) {
    List<Batch> chain = new ArrayList<>();
    String head = Seal.NO_HEAD;
    for (List<SealedEntry> each : entries) {
      Seal unsigned =
          Seal.unsigned(
              ORGANIZATION,
              chain.size() + 1L,
              head,
              each,
              "2026-03-01T10:00:%02d.000000Z".formatted(chain.size() % 60),
              key.id());
      Seal seal = unsigned.with(unsigned.head(), key.sign(unsigned.head()));
      chain.add(new Batch(seal, each));
      head = seal.head();
    }
    return chain;
  }

  public static List<WrittenHead> heads(List<Batch> chain) {
    return chain.stream().map(Batch::seal).map(seal -> WrittenHead.of(ORGANIZATION, seal)).toList();
  }

  private static SealedEntry entry(int number) {
    boolean byOrgo = number % 3 == 0;
    return new SealedEntry(
        String.valueOf(number),
        "2026-03-01T09:%02d:%02d.000123Z".formatted(number / 60, number % 60),
        byOrgo ? "WORKFLOW" : "TASK",
        "task.status_changed",
        byOrgo ? "SYSTEM" : "UI",
        byOrgo ? null : new UUID(7, number % 5).toString(),
        "task",
        new UUID(9, number).toString(),
        "{from,to}",
        byOrgo ? null : "request-%04d".formatted(number),
        number % 4 == 0 ? new UUID(8, number % 3).toString() : null,
        number % 2 == 0 ? "%064x".formatted(number) : null);
  }
}
