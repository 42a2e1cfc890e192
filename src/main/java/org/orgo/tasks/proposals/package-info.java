/** What the system only proposes, and a person answers. */
@NamedInterface("proposals")
package org.orgo.tasks.proposals;

import org.springframework.modulith.NamedInterface;
