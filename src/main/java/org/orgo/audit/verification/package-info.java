/**
 * Verifies what was sealed: recomputes every batch of an organization's chain, holds it against the
 * heads outside the database, and names the first entry or seal that was touched. Writes the chain
 * for whoever verifies it elsewhere.
 */
@NamedInterface("verification")
package org.orgo.audit.verification;

import org.springframework.modulith.NamedInterface;
