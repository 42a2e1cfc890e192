/** The families of definitions: where each is kept, checked and put live. */
package org.orgo.studio.kinds;
