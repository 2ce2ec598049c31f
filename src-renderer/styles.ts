// In the order they build on each other.
import './ui/theme.css'
import './app/pages.css'
import './features/records/list.css'
import './features/records/form.css'
