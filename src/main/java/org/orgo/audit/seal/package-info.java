/**
 * Seals what was recorded: batches of entries with a Merkle root over them, chained for each
 * organization, their heads signed with the installation's key and written to a file as well. Who
 * records an entry never waits for a seal.
 */
@NamedInterface("seal")
package org.orgo.audit.seal;

import org.springframework.modulith.NamedInterface;
