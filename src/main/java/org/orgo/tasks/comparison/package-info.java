/** Compares work by which version of a definition decided about it or carries it. Reads only. */
@NamedInterface("comparison")
package org.orgo.tasks.comparison;

import org.springframework.modulith.NamedInterface;
