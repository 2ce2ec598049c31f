/**
 * Open fonts for a computer that has none for Chinese (a bare Linux): last in every stack, cut into
 * slices of which the browser fetches only those it has no other glyph for.
 */
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
