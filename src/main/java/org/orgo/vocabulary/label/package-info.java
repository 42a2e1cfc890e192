/** The label with its taxonomy: vertical level, category, intent and horizontal role. */
package org.orgo.vocabulary.label;
