/** The rows of drafts, proposals and releases. */
package org.orgo.studio.persistence;
