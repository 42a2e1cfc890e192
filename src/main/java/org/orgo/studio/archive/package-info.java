/** Definitions as a folder of files, packed as a zip. */
package org.orgo.studio.archive;
