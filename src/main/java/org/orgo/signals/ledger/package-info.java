/** The ledger: all that came in, each thing once, and what became of it. */
@org.springframework.modulith.NamedInterface("ledger")
package org.orgo.signals.ledger;
