import './style/fonts.css'
import './style/base.css'
import './style/marks.css'
import './style/table.css'
import './style/print.css'
import './style/drawing.css'
import { mount } from 'svelte'
import App from './App.svelte'

mount(App, { target: document.getElementById('desk')! })
