/** Files of work over REST. */
package org.orgo.workfiles.api;
