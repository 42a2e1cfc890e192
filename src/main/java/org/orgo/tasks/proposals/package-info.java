/** Proposals of the system, which a person answers. */
@NamedInterface("proposals")
package org.orgo.tasks.proposals;

import org.springframework.modulith.NamedInterface;
