package org.orgo.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orgo.audit.seal.TestChain;
import org.orgo.audit.seal.TestChain.Batch;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.audit.verification.ChainFault.FaultKind;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

/** Nothing that whoever has the database can do to a chain goes unnoticed. */
class ChainTamperingTests {

  private static final int TRIES = 2_000;
  private static final List<Batch> CHAIN = TestChain.of(12, 25);
  private static final List<WrittenHead> HEADS = TestChain.heads(CHAIN);

  private final OutsideVerifier outside = OutsideVerifier.compiled();

  @Test
  void an_untouched_chain_is_whole() {
    assertThat(check(CHAIN, HEADS)).isEmpty();
    assertThat(outside.verdict(CHAIN, HEADS)).isEqualTo("Whole: 300 entries in 12 seals.");
  }

  @Test
  void every_tampering_is_found_by_us_and_by_the_verifier_outside() {
    Property.check(
        TRIES,
        source -> {
          Tampering tampering = source.draw(Gen.of(Tampering.values()));
          List<Batch> chain = new ArrayList<>(CHAIN);
          tampering.apply(chain, source);
          assertThat(check(chain, HEADS)).as("%s", tampering).isPresent();
          assertThat(outside.verdict(chain, HEADS)).as("%s", tampering).startsWith("Touched: ");
        });
  }

  @Test
  void what_was_done_and_where_is_named() {
    Property.check(
        200,
        source -> {
          List<Batch> chain = new ArrayList<>(CHAIN);
          Tampering tampering =
              source.draw(Gen.of(Tampering.CHANGE_AN_ENTRY, Tampering.DELETE_AN_ENTRY));
          tampering.apply(chain, source);
          ChainFault fault = check(chain, HEADS).orElseThrow();
          assertThat(fault.kind())
              .isEqualTo(
                  tampering == Tampering.CHANGE_AN_ENTRY
                      ? FaultKind.ENTRY_CHANGED
                      : FaultKind.ENTRY_MISSING);
          assertThat(fault.entryId()).isBetween(1L, 300L);
          assertThat(fault.sealNumber()).isEqualTo((fault.entryId() - 1) / 25 + 1);
        });
  }

  @Test
  void without_the_heads_outside_a_cut_tail_would_not_be_noticed() {
    List<Batch> cut = CHAIN.subList(0, 5);

    assertThat(check(cut, List.of())).isEmpty();
    assertThat(check(cut, HEADS).orElseThrow())
        .isEqualTo(new ChainFault(FaultKind.SHORTER_THAN_WRITTEN, 6L, null));
  }

  private static Optional<ChainFault> check(List<Batch> chain, List<WrittenHead> heads) {
    ChainCheck check =
        new ChainCheck(TestChain.ORGANIZATION, TestChain::believed, heads.iterator());
    for (Batch batch : chain) {
      Optional<ChainFault> fault = check.next(batch.seal(), batch.byNumber());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return check.end();
  }
}
