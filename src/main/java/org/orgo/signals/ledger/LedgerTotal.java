package org.orgo.signals.ledger;

/** How many things of a kind became the same on a day. */
public record LedgerTotal(EntryKind kind, EntryResult result, int count) {}
