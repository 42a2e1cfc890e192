/** What people have begun to write about tasks, and not sent yet. */
@NamedInterface("drafts")
package org.orgo.signals.drafts;

import org.springframework.modulith.NamedInterface;
