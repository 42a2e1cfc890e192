/** What differs between two versions of a definition, in the words of its kind. */
package org.orgo.studio.diff;
