/**
 * The grammar in which people say which tasks they mean, such as {@code status:open due:<2h door}.
 * Pages, REST and exports take the same, and refuse the same.
 */
@NamedInterface("filter")
package org.orgo.tasks.filter;

import org.springframework.modulith.NamedInterface;
