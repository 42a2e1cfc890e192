package org.orgo.audit.verification;

import java.util.ArrayList;
import java.util.List;
import org.orgo.audit.seal.Seal;
import org.orgo.audit.seal.SealedEntry;
import org.orgo.audit.seal.TestChain;
import org.orgo.audit.seal.TestChain.Batch;
import org.orgo.testing.Source;

/** What whoever has the whole database, and not the key, may try. */
enum Tampering {
  CHANGE_AN_ENTRY {
    @Override
    void apply(List<Batch> chain, Source source) {
      Place place = Place.any(chain, source);
      place.put(chain, changed(place.entry(chain), (int) source.choose(10), source.choose(1000)));
    }
  },
  DELETE_AN_ENTRY {
    @Override
    void apply(List<Batch> chain, Source source) {
      Place place = Place.any(chain, source);
      List<SealedEntry> rest = new ArrayList<>(chain.get(place.batch()).entries());
      rest.remove(place.at());
      chain.set(place.batch(), new Batch(chain.get(place.batch()).seal(), rest));
    }
  },
  DELETE_AN_ENTRY_AND_ITS_DIGEST {
    @Override
    void apply(List<Batch> chain, Source source) {
      DELETE_AN_ENTRY.apply(chain, source);
      for (int batch = 0; batch < chain.size(); batch++) {
        Seal seal = chain.get(batch).seal();
        List<SealedEntry> entries = chain.get(batch).entries();
        if (entries.size() < seal.numbers().size()) {
          chain.set(batch, new Batch(holding(seal, entries), entries));
        }
      }
    }
  },
  SWAP_TWO_ENTRIES {
    @Override
    void apply(List<Batch> chain, Source source) {
      Place one = Place.any(chain, source);
      Place other = Place.other(chain, one, source);
      SealedEntry first = one.entry(chain);
      SealedEntry second = other.entry(chain);
      one.put(chain, numbered(second, first.entryId()));
      other.put(chain, numbered(first, second.entryId()));
    }
  },
  INSERT_INTO_A_BATCH {
    @Override
    void apply(List<Batch> chain, Source source) {
      Place place = Place.any(chain, source);
      Batch batch = chain.get(place.batch());
      List<SealedEntry> more = new ArrayList<>(batch.entries());
      more.add(numbered(place.entry(chain), String.valueOf(100_000 + source.choose(1000))));
      chain.set(place.batch(), new Batch(holding(batch.seal(), more), more));
    }
  },
  CHANGE_A_SEAL {
    @Override
    void apply(List<Batch> chain, Source source) {
      int batch = (int) source.choose(chain.size() - 1L);
      Batch touched = chain.get(batch);
      Seal seal = changed(touched.seal(), (int) source.choose(8), source);
      chain.set(batch, new Batch(seal, touched.entries()));
    }
  },
  DELETE_A_SEAL {
    @Override
    void apply(List<Batch> chain, Source source) {
      chain.remove((int) source.choose(chain.size() - 1L));
    }
  },
  SWAP_TWO_SEALS {
    @Override
    void apply(List<Batch> chain, Source source) {
      int one = (int) source.choose(chain.size() - 2L);
      int other = one + 1 + (int) source.choose(chain.size() - one - 2L);
      Batch first = chain.get(one);
      chain.set(one, chain.get(other));
      chain.set(other, first);
    }
  },
  CUT_THE_TAIL {
    @Override
    void apply(List<Batch> chain, Source source) {
      int kept = (int) source.choose(chain.size() - 1L);
      chain.subList(kept, chain.size()).clear();
    }
  },
  BUILD_IT_ANEW_WITH_ANOTHER_KEY {
    @Override
    void apply(List<Batch> chain, Source source) {
      int from = (int) source.choose(chain.size() - 1L);
      CHANGE_AN_ENTRY.apply(chain.subList(from, chain.size()), source);
      List<Batch> anew =
          TestChain.sealed(chain.stream().map(Batch::entries).toList(), TestChain.OTHER_KEY);
      for (int batch = from; batch < chain.size(); batch++) {
        chain.set(batch, anew.get(batch));
      }
    }
  },
  BUILD_IT_ANEW_AND_NAME_THE_RIGHT_KEY {
    @Override
    void apply(List<Batch> chain, Source source) {
      BUILD_IT_ANEW_WITH_ANOTHER_KEY.apply(chain, source);
      chain.replaceAll(
          batch -> {
            Seal seal = batch.seal();
            Seal renamed =
                new Seal(
                    seal.sealNumber(),
                    seal.previousHead(),
                    seal.entryIds(),
                    seal.digests(),
                    seal.root(),
                    seal.sealedAt(),
                    TestChain.KEY.id(),
                    seal.head(),
                    seal.signature());
            return new Batch(renamed, batch.entries());
          });
    }
  },
  /** Nothing in the database tells of it: whoever seals has started over, with the right key. */
  FORGET_EVERYTHING_AND_SEAL_ANEW {
    @Override
    void apply(List<Batch> chain, Source source) {
      Place place = Place.any(chain, source);
      place.put(chain, changed(place.entry(chain), (int) source.choose(10), source.choose(1000)));
      List<Batch> anew =
          TestChain.sealed(chain.stream().map(Batch::entries).toList(), TestChain.KEY);
      for (int batch = 0; batch < chain.size(); batch++) {
        chain.set(batch, anew.get(batch));
      }
    }
  };

  abstract void apply(List<Batch> chain, Source source);

  /** Where an entry stands. */
  private record Place(int batch, int at) {

    static Place any(List<Batch> chain, Source source) {
      int batch = (int) source.choose(chain.size() - 1L);
      return new Place(batch, (int) source.choose(chain.get(batch).entries().size() - 1L));
    }

    static Place other(List<Batch> chain, Place than, Source source) {
      Place other = any(chain, source);
      return other.equals(than)
          ? new Place(than.batch(), (than.at() + 1) % chain.get(than.batch()).entries().size())
          : other;
    }

    SealedEntry entry(List<Batch> chain) {
      return chain.get(batch).entries().get(at);
    }

    void put(List<Batch> chain, SealedEntry entry) {
      List<SealedEntry> entries = new ArrayList<>(chain.get(batch).entries());
      entries.set(at, entry);
      chain.set(batch, new Batch(chain.get(batch).seal(), entries));
    }
  }

  /** With another value in one column. */
  private static SealedEntry changed(SealedEntry entry, int column, long by) {
    String more = "-" + by;
    return new SealedEntry(
        entry.entryId(),
        column == 0 ? entry.occurredAt().replace("2026", "2025") : entry.occurredAt(),
        column == 1 ? entry.category() + more : entry.category(),
        column == 2 ? entry.action() + more : entry.action(),
        column == 3 ? entry.origin() + more : entry.origin(),
        column == 4 ? (entry.actorUserId() == null ? more : null) : entry.actorUserId(),
        column == 5 ? entry.objectKind() + more : entry.objectKind(),
        column == 6 ? entry.objectId() + more : entry.objectId(),
        column == 7 ? "{}" : entry.fields(),
        column == 8 ? (entry.requestId() == null ? "request-" + by : null) : entry.requestId(),
        column == 9 ? (entry.tokenId() == null ? "token-" + by : null) : entry.tokenId(),
        column == 10 ? (entry.addressHash() == null ? "hash-" + by : null) : entry.addressHash());
  }

  private static SealedEntry numbered(SealedEntry entry, String number) {
    return new SealedEntry(
        number,
        entry.occurredAt(),
        entry.category(),
        entry.action(),
        entry.origin(),
        entry.actorUserId(),
        entry.objectKind(),
        entry.objectId(),
        entry.fields(),
        entry.requestId(),
        entry.tokenId(),
        entry.addressHash());
  }

  /** The seal with the numbers and digests of these entries, and all else as it was. */
  private static Seal holding(Seal seal, List<SealedEntry> entries) {
    Seal anew =
        TestChain.sealed(
                List.of(entries.isEmpty() ? List.of(FILLER) : entries), TestChain.OTHER_KEY)
            .get(0)
            .seal();
    return new Seal(
        seal.sealNumber(),
        seal.previousHead(),
        anew.entryIds(),
        anew.digests(),
        seal.root(),
        seal.sealedAt(),
        seal.keyId(),
        seal.head(),
        seal.signature());
  }

  private static final SealedEntry FILLER =
      new SealedEntry("1", "", "", "", "", null, "", "", "{}", null, null, null);

  private static Seal changed(Seal seal, int column, Source source) {
    return new Seal(
        column == 0 ? seal.sealNumber() + 1 + source.choose(5) : seal.sealNumber(),
        column == 1 ? flipped(seal.previousHead(), source) : seal.previousHead(),
        column == 2 ? seal.entryIds() + "7" : seal.entryIds(),
        column == 3 ? flipped(seal.digests(), source) : seal.digests(),
        column == 4 ? flipped(seal.root(), source) : seal.root(),
        column == 5 ? seal.sealedAt().replace("2026", "2025") : seal.sealedAt(),
        column == 6 ? flipped(seal.keyId(), source) : seal.keyId(),
        column == 7 ? flipped(seal.head(), source) : seal.head(),
        column == 8 ? flipped(seal.signature(), source) : seal.signature());
  }

  /** With another digit at one place. */
  private static String flipped(String hex, Source source) {
    int at = (int) source.choose(hex.length() - 1L);
    char digit = hex.charAt(at) == '0' ? '1' : '0';
    return hex.substring(0, at) + digit + hex.substring(at + 1);
  }
}
