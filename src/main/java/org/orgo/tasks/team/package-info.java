/** The work of everybody below somebody on the escalation line, and who works on it. */
@NamedInterface("team")
package org.orgo.tasks.team;

import org.springframework.modulith.NamedInterface;
