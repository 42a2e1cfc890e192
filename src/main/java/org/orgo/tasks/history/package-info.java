/**
 * What tasks went through, for those who ask what another lifecycle would have made of them. Reads
 * and changes nothing; what the reader of the outcome may see is theirs to ask.
 */
@NamedInterface("history")
package org.orgo.tasks.history;

import org.springframework.modulith.NamedInterface;
